import { AdaptiveCard, GlobalRegistry, HostConfig, OpenUrlAction, SubmitAction, Table, Versions } from 'adaptivecards';
import { safeUrl } from '../client/text.ts';

/** Draws a card; `onSubmit` hears what its buttons send. Null where it is no card at all. */
export type DrawCard = (content: unknown, onSubmit: (value: unknown) => void) => HTMLElement | null;

/** The page's own colours, which follow the day and the night by themselves. */
const tone = { default: 'var(--text)', subtle: 'var(--faint)' };
const accent = { default: 'var(--accent)', subtle: 'var(--accent)' };
const error = { default: 'var(--error)', subtle: 'var(--error)' };
const foregroundColors = {
  default: tone,
  dark: tone,
  light: tone,
  accent,
  good: accent,
  warning: error,
  attention: error,
};

const hostConfig = new HostConfig({
  fontFamily: 'inherit',
  fontSizes: { small: 14, default: 16, medium: 17, large: 20, extraLarge: 24 },
  lineHeights: { small: 20, default: 23, medium: 24, large: 26, extraLarge: 30 },
  spacing: { small: 4, default: 8, medium: 14, large: 20, extraLarge: 28, padding: 0 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  // Under the h1 of the page.
  textBlock: { headingLevel: 2 },
  containerStyles: {
    default: { backgroundColor: 'transparent', foregroundColors },
    emphasis: { backgroundColor: 'var(--soft)', foregroundColors },
  },
  actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
});

// The package declares that its modules do nothing by themselves, so a bundle leaves out what nobody names: its tables.
GlobalRegistry.defaultElements.register('Table', Table, Versions.v1_5);

const drawCard: DrawCard = (content, onSubmit) => {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  card.onExecuteAction = (action) => {
    if (action instanceof SubmitAction) onSubmit(action.data);
    const url = action instanceof OpenUrlAction ? safeUrl(action.url) : null;
    if (url !== null) window.open(url, '_blank', 'noopener,noreferrer');
  };
  card.parse(content);
  return card.render() ?? null;
};

Object.assign(window, { aiguilleurDrawCard: drawCard });
