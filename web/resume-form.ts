import { RefusedError } from './session.ts';
import { getElement } from './settings.ts';

/** The question for the code of a conversation begun on another device. */
export interface ResumeForm {
  readonly isOpen: boolean;
  close(): void;
}

/** `resume` takes the conversation up; `trouble` is said when the server does not answer at all. */
export function createResumeForm(resume: (code: string) => Promise<void>, trouble: string): ResumeForm {
  const opener = getElement('resume-open');
  const form = getElement('resume');
  const input = getElement('resume-code');
  const error = getElement('resume-error');

  function show(isOpen: boolean): void {
    form.hidden = !isOpen;
    opener.setAttribute('aria-expanded', String(isOpen));
    (isOpen ? input : opener).focus();
    tell('');
  }

  function tell(problem: string): void {
    error.textContent = problem;
    error.hidden = problem === '';
    input.setAttribute('aria-invalid', String(problem !== ''));
  }

  async function send(): Promise<void> {
    tell('');
    try {
      await resume(input instanceof HTMLInputElement ? input.value : '');
    } catch (problem) {
      tell(problem instanceof RefusedError ? problem.message : trouble);
      input.focus();
    }
  }

  opener.onclick = () => show(opener.getAttribute('aria-expanded') !== 'true');
  getElement('resume-cancel').onclick = () => show(false);
  form.onsubmit = (event) => {
    event.preventDefault();
    void send();
  };
  return {
    get isOpen() {
      return !form.hidden;
    },
    close: () => show(false),
  };
}
