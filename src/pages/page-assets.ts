import { type AssetOptions, type Assets, createAssets } from '../assets.ts';
import type { Voice } from '../voice.ts';
import { createSay } from './page.ts';

/** The scripts and styles of the pages, with the words that the embed script carries onto other sites. */
export function createPageAssets(options: Omit<AssetOptions, 'defines'> & { readonly voice: Voice }): Promise<Assets> {
  const { voice, ...rest } = options;
  const say = createSay(voice);
  return createAssets({
    ...rest,
    defines: {
      LAUNCHER_OPEN: say('pages.launcher.open'),
      LAUNCHER_CLOSE: say('pages.launcher.close'),
      LAUNCHER_CLOSE_GREETING: say('pages.launcher.closeGreeting'),
      LAUNCHER_TITLE: say('pages.launcher.title'),
      LAUNCHER_UNREADABLE: say('pages.launcher.unreadable'),
      LAUNCHER_UNKNOWN_COLOUR: say('pages.launcher.unknownColour'),
    },
  });
}
