import type { FootnoteClient } from '@footnote/contracts';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { QueryTabs } from '../../components/query-tabs.tsx';
import { Page } from '../../components/ui/page.tsx';
import { AnswerView } from '../../features/answer/answer-view.tsx';
import { PdfPage } from '../../features/pdf-page/pdf-page.tsx';
import { AnswerPlugins } from '../../features/plugins/answer-plugins.tsx';
import { pluginSlots } from '../../features/plugins/plugin-slots.ts';
import { ReadingPane } from '../../features/reading/reading-pane.tsx';
import { currentHealth } from '../../lib/current-health.ts';
import { load } from '../../lib/failure.ts';
import { firstOf, type PageQuery } from '../../lib/page-query.ts';
import { ReadingTargetProvider } from '../../lib/reading-target.tsx';
import { serverClient } from '../../lib/server-client.ts';
import { sourceTitles } from '../../lib/source-titles.ts';

const shortQuestionCharactersMax = 120;

export async function generateMetadata({ searchParams }: PageQuery): Promise<Metadata> {
  return { title: firstOf((await searchParams)['q']) ?? 'Ask' };
}

export default async function AskPage({ searchParams }: PageQuery) {
  const parameters = await searchParams;
  const question = firstOf(parameters['q'])?.trim() ?? '';
  if (question === '') redirect('/');
  const client = await serverClient();
  const [stored, sources, slots, health] = await Promise.all([
    storedAnswer(client, question, firstOf(parameters['answer'])),
    sourceTitles(client),
    pluginSlots(client, 'answer-footer'),
    currentHealth(),
  ]);
  const hasLargeModel = health?.components['large-model'] !== undefined;
  const size = question.length > shortQuestionCharactersMax ? 'text-17 sm:text-21' : 'text-28';
  return (
    <Page>
      <QueryTabs query={question} current="answer" />
      <h1 className={`mb-5 max-w-(--measure) font-serif font-semibold text-pretty ${size}`}>{question}</h1>
      <ReadingTargetProvider key={question}>
        <AnswerView question={question} stored={stored} sources={sources} hasLargeModel={hasLargeModel}>
          <AnswerPlugins slots={slots} />
        </AnswerView>
        <ReadingPane>
          <PdfPage />
        </ReadingPane>
      </ReadingTargetProvider>
    </Page>
  );
}

/** The answer that the address names, when it is this question's and still readable; else it is asked anew. */
async function storedAnswer(client: FootnoteClient, question: string, id: string | undefined) {
  if (id === undefined) return null;
  const { value } = await load(client.getAnswer(id));
  return value?.question === question ? value : null;
}
