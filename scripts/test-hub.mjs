// Tests that need a hub: a stand-in for CouchDB in memory, or a real one with COUCHDB_URL=http://admin:password@host:port.
// `npm run test:hub -- setup` runs the files whose names have that word.
import { runHubTests } from './lib/hub.mjs';
import { main } from './lib/say.mjs';

await main('hub', () => runHubTests(process.argv.slice(2)));
