import type { Colours } from './settings.ts';

interface Palette {
  readonly page: string;
  readonly surface: string;
  readonly line: string;
  readonly text: string;
  readonly faint: string;
  readonly accent: string;
}

function choosePalette(colours: Colours, isDark: boolean): Palette {
  // The same values as in style/tokens.css, which Web Chat does not read.
  return isDark
    ? {
        page: '#12161c',
        surface: '#1e242d',
        line: '#3a4350',
        text: '#eceef2',
        faint: '#a9b2bf',
        accent: colours.accentOnDark,
      }
    : {
        page: '#faf7f2',
        surface: '#ffffff',
        line: '#ddd5c8',
        text: '#1f2630',
        faint: '#5b6470',
        accent: colours.accent,
      };
}

const font =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'Open Sans', Arial, sans-serif";

/** Web Chat's own settings: comfortable for thumbs, 16 px in the send box so that iPhones do not zoom in. */
export function styleOptions(colours: Colours, isDark: boolean): Readonly<Record<string, unknown>> {
  const { page, surface, line, text, faint, accent } = choosePalette(colours, isDark);
  return {
    accent,
    backgroundColor: page,
    subtle: faint,
    primaryFont: font,
    fontSizeSmall: '85%',
    paddingRegular: 12,
    hideUploadButton: true,
    disableFileUpload: true,
    maxMessageLength: 10_000,
    bubbleBackground: surface,
    bubbleTextColor: text,
    bubbleBorderColor: line,
    bubbleBorderRadius: 14,
    bubbleMinWidth: 60,
    bubbleMaxWidth: 560,
    bubbleFromUserBackground: colours.primary,
    bubbleFromUserTextColor: colours.onPrimary,
    bubbleFromUserBorderColor: colours.primary,
    bubbleFromUserBorderRadius: 14,
    groupTimestamp: true,
    // A long answer is read from its beginning: the scroll stops when it fills the screen.
    autoScrollSnapOnPage: true,
    timestampColor: faint,
    sendBoxBackground: surface,
    sendBoxTextColor: text,
    sendBoxPlaceholderColor: faint,
    sendBoxBorderTop: `solid 1px ${line}`,
    sendBoxButtonColor: accent,
    sendBoxButtonColorOnDisabled: faint,
    sendBoxButtonShadeColorOnHover: page,
    sendBoxButtonShadeColorOnActive: line,
    sendBoxButtonKeyboardFocusIndicatorBorderColor: accent,
    sendBoxHeight: 56,
    sendBoxTextWrap: true,
    suggestedActionLayout: 'flow',
    suggestedActionHeight: 44,
    suggestedActionBorderRadius: 22,
    suggestedActionBorderWidth: 1,
    suggestedActionBackgroundColor: surface,
    suggestedActionBorderColor: accent,
    suggestedActionTextColor: accent,
    suggestedActionBackgroundColorOnHover: page,
    suggestedActionBackgroundColorOnActive: line,
    suggestedActionKeyboardFocusIndicatorBorderColor: accent,
    suggestedActionsVisualKeyboardIndicatorColor: accent,
    suggestedActionsFlowMaxHeight: 200,
    transcriptVisualKeyboardIndicatorColor: accent,
    transcriptActivityVisualKeyboardIndicatorColor: accent,
    cardPushButtonTextColor: accent,
    cardEmphasisBackgroundColor: page,
    adaptiveCardsParserMaxVersion: '1.5',
    notificationText: faint,
  };
}

/** Colours and sizes of cards, which Web Chat takes apart from its own. */
export function cardHostConfig(colours: Colours, isDark: boolean): Readonly<Record<string, unknown>> {
  const { page, surface, text, faint, accent } = choosePalette(colours, isDark);
  const tone = (normal: string): Readonly<Record<string, string>> => ({
    default: normal,
    subtle: normal === text ? faint : normal,
  });
  const foregroundColors = {
    default: tone(text),
    dark: tone(text),
    light: tone(faint),
    accent: tone(accent),
    good: tone(isDark ? '#7fd6a0' : '#1b6b3a'),
    warning: tone(isDark ? '#f0c36b' : '#7a5200'),
    attention: tone(isDark ? '#ff9d94' : '#a3261b'),
  };
  return {
    fontFamily: font,
    fontSizes: { small: 14, default: 16, medium: 17, large: 20, extraLarge: 24 },
    lineHeights: { small: 20, default: 23, medium: 24, large: 26, extraLarge: 30 },
    supportsInteractivity: true,
    // Under the h1 of the page.
    textBlock: { headingLevel: 2 },
    spacing: { small: 4, default: 8, medium: 14, large: 20, extraLarge: 28, padding: 14 },
    separator: { lineThickness: 1, lineColor: isDark ? '#3a4350' : '#ddd5c8' },
    containerStyles: {
      default: { backgroundColor: surface, foregroundColors },
      emphasis: { backgroundColor: page, foregroundColors },
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 12 },
    },
  };
}
