import type { ForgeConfig } from '@electron-forge/shared-types';
import { MakerDeb } from '@electron-forge/maker-deb';
import { MakerSquirrel } from '@electron-forge/maker-squirrel';
import { MakerZIP } from '@electron-forge/maker-zip';
import { FusesPlugin } from '@electron-forge/plugin-fuses';
import { fuses } from './fuses.ts';

// Everything is bundled, so the package holds the build, the resources and the manifest, and no node_modules.
const packaged = /^\/(package\.json$|\.vite(\/|$)|resources(\/|$))/;

const config: ForgeConfig = {
  packagerConfig: {
    executableName: 'tanggap',
    asar: true,
    prune: false,
    ignore: (path) => path !== '' && (!packaged.test(path) || path.endsWith('.map')),
    ...(process.env.TANGGAP_ELECTRON_ZIPS ? { electronZipDir: process.env.TANGGAP_ELECTRON_ZIPS } : {}),
  },
  hooks: {
    prePackage: async () => {
      const { buildApp } = await import('./scripts/build.mjs');
      await buildApp();
    },
  },
  makers: [
    new MakerZIP({}, ['linux', 'win32']),
    new MakerDeb({ options: { name: 'tanggap', productName: 'Tanggap', bin: 'tanggap', genericName: 'Penanganan pengaduan', categories: ['Office'] } }),
    new MakerSquirrel({ name: 'tanggap' }),
  ],
  plugins: [new FusesPlugin(fuses)],
};

export default config;
