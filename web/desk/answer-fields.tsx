import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { AnswerList, AnswerWords } from '../../src/desk/answer-wire.ts';
import { words } from './words.ts';

interface Props {
  readonly content: AnswerWords;
  readonly metiers: AnswerList['metiers'];
}

const kinds = ['text', 'fiche', 'word'] as const;

/** What a counsellor writes of an answer; what its kind does not need is not asked. */
export function AnswerFields({ content, metiers }: Props): VNode {
  const [kind, setKind] = useState(content.kind);
  return (
    <>
      <fieldset class="row">
        <legend>{words.answer.kind}</legend>
        {kinds.map((each) => (
          <label key={each} class="check">
            <input type="radio" name="kind" value={each} checked={kind === each} onChange={() => setKind(each)} />
            {words.answer.kinds[each]}
          </label>
        ))}
      </fieldset>
      <label for="wordings">{kind === 'word' ? words.answer.words : words.answer.wordings}</label>
      <textarea
        id="wordings"
        name="wordings"
        rows={5}
        defaultValue={content.wordings.join('\n')}
        aria-describedby="wordings-help"
        required
      />
      <p id="wordings-help" class="aside">
        {kind === 'word' ? '' : words.answer['wordings-help']}
      </p>
      <TextField kind={kind} text={content.text} />
      {kind !== 'word' && <Details content={content} metiers={metiers} />}
    </>
  );
}

function TextField({ kind, text }: Pick<AnswerWords, 'kind' | 'text'>): VNode {
  const labels = { text: words.answer.text, fiche: words.answer['text-fiche'], word: words.answer.means };
  return (
    <>
      <label for="answer-text">{labels[kind]}</label>
      <textarea
        id="answer-text"
        name="text"
        rows={kind === 'text' ? 5 : 2}
        maxLength={1500}
        defaultValue={text}
        aria-describedby="text-help"
      />
      <p id="text-help" class="aside">
        {kind === 'text' ? words.answer['text-help'] : ''}
      </p>
    </>
  );
}

function Details({ content, metiers }: Props): VNode {
  const { metierId, country, source, link, checkedOn, reviewOn } = content;
  return (
    <>
      <label for="metier">{words.answer.metier}</label>
      <select id="metier" name="metierId" defaultValue={metierId ?? ''}>
        <option value="">{words.answer['no-metier']}</option>
        {metiers.map(({ id, label }) => (
          <option key={id} value={id} selected={id === metierId}>
            {label}
          </option>
        ))}
      </select>
      <label for="country">{words.answer.country}</label>
      <select id="country" name="country" defaultValue={country ?? ''}>
        {(['both', 'FR', 'BE'] as const).map((each) => (
          <option key={each} value={each === 'both' ? '' : each} selected={each === country}>
            {words.answer.countries[each]}
          </option>
        ))}
      </select>
      <label for="source">{words.answer.source}</label>
      <input id="source" name="source" maxLength={200} defaultValue={source} />
      <label for="link">{words.answer.link}</label>
      <input id="link" name="link" type="url" maxLength={500} defaultValue={link ?? ''} placeholder="https://" />
      <div class="row">
        <label>
          {words.answer['checked-on']} <input type="date" name="checkedOn" defaultValue={checkedOn ?? ''} />
        </label>
        <label>
          {words.answer['review-on']} <input type="date" name="reviewOn" defaultValue={reviewOn ?? ''} />
        </label>
      </div>
    </>
  );
}
