import { findTerms } from './find-terms.js';

const { footnote } = window;

let shownVersion = null;

footnote.onContext(({ document: opened }) => {
  if (opened === null || opened.versionId === shownVersion) return;
  shownVersion = opened.versionId;
  const terms = findTerms(opened.text);
  document.body.replaceChildren(
    terms.length === 0 ? nothing() : listOf(terms, opened),
    ...(opened.cut ? [cutNote()] : []),
  );
  footnote.fitHeight();
});

function listOf(terms, { id, versionId }) {
  const list = document.createElement('dl');
  for (const { term, meaning, start, end } of terms) {
    const name = document.createElement('dt');
    const open = document.createElement('button');
    open.className = 'link';
    open.textContent = term;
    open.addEventListener('click', () => footnote.openDocument({ documentId: id, versionId, start, end }));
    name.append(open);
    const explanation = document.createElement('dd');
    explanation.textContent = meaning;
    list.append(name, explanation);
  }
  return list;
}

function nothing() {
  return note('This document defines no terms or abbreviations.');
}

function cutNote() {
  return note('The document is very long: terms that it defines later on are not listed.');
}

function note(words) {
  const paragraph = document.createElement('p');
  paragraph.className = 'note';
  paragraph.textContent = words;
  return paragraph;
}
