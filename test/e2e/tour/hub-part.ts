import { app, signIn } from '../../../src/shared/messages/id/app.ts';
import { conflictText } from '../../../src/shared/messages/id/conflicts.ts';
import { hubPageText } from '../../../src/shared/messages/id/hub-page.ts';
import { syncText } from '../../../src/shared/messages/id/sync.ts';
import { acts } from '../../../src/shared/messages/id/ticket.ts';
import { startStandIn } from '../../hub/stand-in.ts';
import { expect, startDesk } from '../harness/desk.ts';
import { openHubDoor } from '../harness/hub-door.ts';
import { expectSync, loginOf, prepareHub, syncNow, tryHub } from '../harness/hub-steps.ts';
import { Officer } from '../harness/officer.ts';
import { makeWorkFolder } from '../harness/work-folder.ts';
import type { Album } from './album.ts';

const { states } = syncText;

/** The desk shares its reports through a hub: a second desk takes everything, both change one report while nobody reaches the hub, and one decides. */
export async function shareThroughHub(officer: Officer, number: string, album: Album): Promise<readonly string[]> {
  const hub = await startStandIn();
  const door = await openHubDoor(hub.url);
  const folder = await makeWorkFolder();
  const desk = await startDesk(folder);
  try {
    const users = await prepareHub(officer, { ...hub, url: door.url }, () => album.take(officer.page, 'pusat-rencana', 'Pusat data: rencana penyiapan, sebelum ada yang diubah'));
    await officer.button(hubPageText.made.hide).click();
    await officer.goTo(app.nav.sync);
    await tryHub(officer, loginOf(users, 'Rina Contoh'));
    await album.take(officer.page, 'pusat-uji', 'Sinkronisasi: uji sambungan mengatakan apa yang benar dan apa yang salah');
    await officer.button(syncText.form.connect).click();
    await expectSync(officer, states.synced, 120_000);
    await album.take(officer.page, 'sinkronisasi', 'Sinkronisasi: semua tersimpan di pusat');

    const other = new Officer(desk.window);
    await other.secureData();
    await other.button(syncText.fetch.open).click();
    await tryHub(other, loginOf(users, 'Dedi Contoh'));
    await album.take(desk.window, 'meja-baru', 'Meja baru mengambil kantor dan laporan dari pusat');
    await other.button(syncText.fetch.submit).click();
    await expect(desk.window.getByRole('heading', { name: signIn.title })).toBeVisible({ timeout: 60_000 });
    await other.signIn('Rina Contoh');
    await expectSync(other, states.synced, 120_000);
    await other.openReport(number);

    door.shut();
    await correctCategory(officer, number, 'Drainase');
    await correctCategory(other, number, 'Penerangan Jalan');
    await syncNow(other);
    await expectSync(other, states.offlineWaiting('1'));
    await album.take(desk.window, 'luring', 'Luring: perubahan aman di komputer ini dan menunggu');
    door.open();
    await syncNow(officer);
    await expectSync(officer, states.synced, 60_000);
    await syncNow(other);
    await other.page.getByRole('link', { name: conflictText.decide }).click();
    await other.page.getByRole('radio', { name: /Drainase/ }).click();
    await album.take(desk.window, 'perlu-diputuskan', 'Dua petugas mengubah hal yang sama: kedua versi bersisian');
    await other.button(/^Pakai versi \d$/).click();
    await expectSync(other, states.synced, 60_000);
    return desk.pageErrors;
  } finally {
    await desk.quit();
    await door.close();
    await hub.stop();
    await folder.remove();
  }
}

async function correctCategory(officer: Officer, number: string, category: string): Promise<void> {
  await officer.openReport(number);
  await officer.openAct('correct');
  await officer.choose(acts.fields.category, category);
  await officer.submit('correct', number);
}
