import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { templateHandlers } from '../../../src/main/desk/letter-templates.ts';
import { armsHandlers, loadArms } from '../../../src/main/desk/office-arms.ts';
import { realDisk } from '../../../src/main/store/disk.ts';
import { finishSwap } from '../../../src/main/store/folder-swap.ts';
import { makeForm, paragraphs, SOUND_LINES } from '../../fixtures/made-form.ts';
import { wordyPng } from '../../fixtures/pictures.ts';
import { newReport } from '../../fixtures/reports.ts';
import { backUp, choose, openBackupStage } from './backup-stage.ts';
import type { BackupStage } from './backup-stage.ts';
import { openTestDesk } from './open-test-desk.ts';

async function withForms(): Promise<{ readonly one: BackupStage; readonly id: string }> {
  const one = await openBackupStage();
  await one.test.add(newReport());
  const bytes = Uint8Array.from(makeForm({ body: paragraphs(...SOUND_LINES) }));
  const [template] = await templateHandlers(one.test.desk)['template.save']({ id: null, name: 'Surat kantor', kinds: ['response'], bytes });
  await armsHandlers(one.test.desk)['arms.save']({ picture: 'arms', bytes: Uint8Array.from(wordyPng().bytes) });
  await backUp(one);
  return { one, id: template!.id };
}

describe('a backup', () => {
  it('that is merged brings the forms back, whole, and leaves the arms of now', async () => {
    const { one, id } = await withForms();
    const templates = templateHandlers(one.test.desk);
    await templates['template.remove']({ id });
    await armsHandlers(one.test.desk)['arms.remove']({ picture: 'arms' });
    const { restoreId } = await choose(one);
    await one.backups.handlers['restore.merge']({ restoreId });
    expect(await templates['template.list']({})).toMatchObject([{ id, name: 'Surat kantor' }]);
    expect((await templates['template.saveSample']({ id })).fileName).toBe('Contoh-Surat-kantor.docx');
    expect(await armsHandlers(one.test.desk)['arms.read']({ picture: 'arms' })).toBeNull();
  });

  it('that takes the place of the data brings forms and arms with it', async () => {
    const { one, id } = await withForms();
    await templateHandlers(one.test.desk)['template.remove']({ id });
    const { restoreId } = await choose(one);
    await one.backups.handlers['restore.replace']({ restoreId });
    await one.test.desk.store.close();
    await finishSwap(realDisk, join(one.test.folder, 'data'));
    const again = await openTestDesk(one.test.folder, one.test.sealerOf);
    await loadArms(again.desk);
    expect((await templateHandlers(again.desk)['template.saveSample']({ id })).fileName).toBe('Contoh-Surat-kantor.docx');
    expect(await armsHandlers(again.desk)['arms.read']({ picture: 'arms' })).toMatchObject({ type: 'png', ratio: 1 });
    await again.desk.store.close();
  });
});
