// Writes tickets, letters and attachments until it is killed, and prints each change after it was acknowledged.
// node test/crash/writer.ts <folder> <round>
import { openStores, work } from './workload.ts';

const [dir = '', round = ''] = process.argv.slice(2);
const stores = await openStores(dir);
process.stdout.write('open\n');
await work(stores, Number(round), (id) => process.stdout.write(`${id}\n`));
