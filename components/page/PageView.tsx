import { useState } from 'react';
import type { LookupTarget } from '@/lib/lookup/lookup-entry';
import type { PanelWish } from '@/lib/settings/panel-target';
import type { Settings } from '@/lib/settings/settings';
import { HideTerm } from './HideTerm';
import { OnThisPage } from './OnThisPage';
import { PageQuiz } from './PageQuiz';
import { SiteChoice } from './SiteChoice';

type Place = Extract<PanelWish, { kind: 'on-page' | 'quiz-on' | 'hide-term' | 'site' }>;

/** What the tab was asked to show; `at` (epoch ms) makes the same wish twice two wishes. */
export type PageWish = Place & { at: number };

type Props = {
  settings: Settings;
  isShown: boolean;
  wish: PageWish | undefined;
  /** Goes to the quiz that is running. */
  onQuiz: () => void;
  onOpen: (target: LookupTarget) => void;
};

/** The tab "On this page": what is flagged there, a quiz on it, or what the card on the page asked for. */
export function PageView({ settings, isShown, wish, onQuiz, onOpen }: Props) {
  const [followedAt, setFollowedAt] = useState<number>();
  const [place, setPlace] = useState<Place>({ kind: 'on-page' });
  // What was asked for from elsewhere is followed once for each time it was asked.
  if (wish && followedAt !== wish.at) {
    setFollowedAt(wish.at);
    setPlace(wish);
  }
  const back = () => setPlace({ kind: 'on-page' });
  return (
    <>
      {place.kind === 'hide-term' && (
        <HideTerm key={place.termId} settings={settings} termId={place.termId} onBack={back} />
      )}
      {place.kind === 'site' && <SiteChoice key={place.host} host={place.host} onBack={back} />}
      {place.kind === 'quiz-on' && (
        <PageQuiz
          key={followedAt}
          settings={settings}
          keys={place.keys}
          onBack={back}
          onQuiz={() => {
            back();
            onQuiz();
          }}
          onOpen={onOpen}
        />
      )}
      {/* Kept meanwhile: filter, selection and place are still there afterwards. */}
      <div hidden={place.kind !== 'on-page'}>
        <OnThisPage
          settings={settings}
          isShown={isShown && place.kind === 'on-page'}
          onQuiz={(keys) => setPlace({ kind: 'quiz-on', keys })}
          onOpen={onOpen}
        />
      </div>
    </>
  );
}
