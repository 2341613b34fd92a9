import { findNames } from './find-names.js';
import { findTerms } from './find-terms.js';

const { footnote } = window;
const termsShownMax = 4;
const searchesMax = 4;

let shownAnswer = null;

footnote.onContext(({ answer }) => {
  if (answer === null || answer.id === shownAnswer) return;
  shownAnswer = answer.id;
  void show(answer);
});

async function show(answer) {
  const explained = await explain(answer);
  if (answer.id !== shownAnswer) return;
  document.body.replaceChildren(...explained.slice(0, termsShownMax).map(toLine));
  footnote.fitHeight();
}

/** The names that the answer uses and does not explain itself: from its quotes first, then by searching. */
async function explain(answer) {
  const quoted = answer.citations.flatMap((citation) =>
    findTerms(citation.quote).map((term) => placed(term, citation, citation.start)),
  );
  const explained = [];
  let searches = 0;
  for (const name of findNames(answer.sentences.map(({ text }) => text))) {
    let term = definitionOf(name, quoted);
    if (term === undefined && searches++ < searchesMax) term = definitionOf(name, await lookUp(name));
    if (term !== undefined && !says(answer.text, term)) explained.push({ ...term, term: name });
  }
  return explained;
}

async function lookUp(name) {
  try {
    const passages = await footnote.search(`${name} glossary definition`);
    return passages.flatMap((passage) => findTerms(passage.text).map((term) => placed(term, passage, passage.start)));
  } catch {
    // A search that fails leaves one name without an explanation.
    return [];
  }
}

function placed(term, { documentId, versionId, title }, offset) {
  return { ...term, title, place: { documentId, versionId, start: offset + term.start, end: offset + term.end } };
}

function definitionOf(name, terms) {
  return terms.find(({ names }) => names.includes(name));
}

function says(text, { meaning }) {
  return text.toLowerCase().includes(meaning.toLowerCase().replace(/[.\s]+$/, ''));
}

function toLine({ term, meaning, title, place }) {
  const line = document.createElement('p');
  const name = document.createElement('b');
  name.textContent = term;
  const source = document.createElement('button');
  source.className = 'link';
  source.textContent = title;
  source.addEventListener('click', () => footnote.openDocument(place));
  line.append(name, `: ${meaning.replace(/\.$/, '')} · `, source);
  return line;
}
