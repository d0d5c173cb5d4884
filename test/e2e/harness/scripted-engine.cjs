// Stands in for the engine: asks the shell for each service named in script.json and writes the answers down.
const { existsSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const { dataFolder } = JSON.parse(process.argv[2]);
const { calls = [], failure } = JSON.parse(readFileSync(join(dataFolder, 'script.json'), 'utf8'));
const answers = [];

process.parentPort.on('message', ({ data }) => {
  if (data.kind === 'close') process.parentPort.postMessage({ kind: 'closed' });
  if (data.kind !== 'shell.answer' && data.kind !== 'shell.refusal') return;
  const value = data.value instanceof Uint8Array ? { base64: Buffer.from(data.value).toString('base64') } : data.value;
  answers[data.id] = { ...data, value };
  if (answers.filter(Boolean).length === calls.length) finish();
});

function finish() {
  writeFileSync(join(dataFolder, 'answers.part'), JSON.stringify(answers));
  renameSync(join(dataFolder, 'answers.part'), join(dataFolder, 'answers.json'));
}

calls.forEach(([service, input], id) => process.parentPort.postMessage({ kind: 'shell.call', id, service, input }));
if (failure) {
  // Waits for the test, which must first see to it that no dialog opens.
  const timer = setInterval(() => {
    if (!existsSync(join(dataFolder, 'fail-now'))) return;
    clearInterval(timer);
    process.parentPort.postMessage({ kind: 'failed', code: failure });
  }, 50);
}
