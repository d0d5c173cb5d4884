import { FuseV1Options, FuseVersion } from '@electron/fuses';

const isStandIn = Boolean(process.env.TANGGAP_ELECTRON_ZIPS);
const isRelease = process.env.TANGGAP_RELEASE === '1';

/** Switches burnt into the packaged binary. Only a release refuses the debugger, because the tests drive the app through it. */
export const fuses = {
  version: FuseVersion.V1,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: !isRelease,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // The older Electron that stands in where the target cannot be had has no such switch yet.
  ...(isStandIn ? {} : { [FuseV1Options.GrantFileProtocolExtraPrivileges]: false }),
} as const;
