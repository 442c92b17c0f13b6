/** What we use of Microsoft's Web Chat, which its own script puts on the page. */
interface WebChatScript {
  createDirectLine(options: {
    readonly token: string;
    readonly domain: string;
    readonly conversationId: string;
    readonly watermark: string;
    readonly webSocket: boolean;
  }): DirectLine;
  createStore(initialState: object, ...middleware: readonly unknown[]): object;
  renderWebChat(props: Readonly<Record<string, unknown>>, element: HTMLElement): void;
}

interface DirectLine {
  readonly connectionStatus$: { subscribe(hear: (status: number) => void): void };
  end(): void;
}

interface CardAction {
  readonly type: string;
  readonly value?: unknown;
}

declare const WebChat: WebChatScript;

/** Words of the embed script, put in when it is bundled. */
declare const LAUNCHER_OPEN: string;
declare const LAUNCHER_CLOSE: string;
declare const LAUNCHER_TITLE: string;
