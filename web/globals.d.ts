/** Words of the embed script, put in when it is bundled. */
declare const LAUNCHER_OPEN: string;
declare const LAUNCHER_CLOSE: string;
declare const LAUNCHER_CLOSE_GREETING: string;
declare const LAUNCHER_TITLE: string;
declare const LAUNCHER_UNREADABLE: string;
declare const LAUNCHER_UNKNOWN_COLOUR: string;
