/** Names only, so that the sandboxed preload bundles no schema. */
export const CHANNELS = [
  'office.read', 'office.example', 'office.setUp', 'office.save',
  'access.read', 'access.create', 'access.renewRecovery', 'access.printRecovery', 'access.saveRecovery', 'access.confirm',
  'access.unlock', 'access.setPassphrase', 'access.clearPin',
  'session.start', 'session.end', 'session.lock', 'session.unlock', 'pin.set', 'pin.clear',
  'ticket.list', 'ticket.read', 'ticket.register', 'ticket.command', 'ticket.saveList',
  'attachment.begin', 'attachment.send', 'attachment.finish', 'attachment.cancel', 'attachment.read', 'attachment.saveCopy',
  'letter.list', 'letter.compose', 'letter.read', 'letter.preview', 'letter.sample', 'letter.save', 'letter.number', 'letter.act', 'letter.correct', 'letter.register', 'letter.saveRegister',
  'letter.composeMany', 'letter.actMany', 'letter.copyMany', 'letter.cancelMany', 'letter.attachFinal', 'letter.saveFinal',
  'letter.saveDocx', 'letter.savePdf', 'letter.print',
  'arms.read', 'arms.save', 'arms.remove',
  'letter.saveFilled', 'template.list', 'template.check', 'template.save', 'template.remove', 'template.saveSample', 'template.saveCopy',
  'import.send', 'import.read', 'import.preview', 'import.rows', 'import.run', 'import.cancel', 'import.saveRejected', 'import.savePreset',
  'performance.read', 'performance.explain',
  'chart.savePng', 'chart.saveSvg', 'chart.saveTable', 'chart.copy', 'chart.print',
  'recap.read', 'recap.save', 'recap.saveDocx', 'recap.savePdf', 'recap.print', 'recap.saveSheet',
  'retention.list', 'retention.erase', 'identity.erase',
  'health.read', 'health.check', 'health.cancel', 'health.dismiss',
  'backup.read', 'backup.savePlan', 'backup.chooseFolder', 'backup.showFolder', 'backup.run', 'backup.cancel', 'backup.exportAll',
  'restore.choose', 'restore.unlock', 'restore.merge', 'restore.replace',
] as const;
export type Channel = (typeof CHANNELS)[number];
