// Stands in for Electron's own default app, which the old runtime's package leaves out:
// starts the app folder that is named by the first argument that is not a switch.
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!named) throw new Error('usage: electron <app folder>');
const folder = resolve(named);
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
app.setAppPath(folder);
require(join(folder, manifest.main));
