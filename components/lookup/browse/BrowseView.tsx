import { useEffect } from 'react';
import { IndexPlacesView } from '@/components/lookup/index-browser/IndexPlacesView';
import { IndexView } from '@/components/lookup/index-browser/IndexView';
import { MainTermView } from '@/components/lookup/index-browser/MainTermView';
import { ChangesView } from '@/components/lookup/changes/ChangesView';
import { DrillView } from '@/components/lookup/changes/DrillView';
import { MsDrgView } from '@/components/lookup/ms-drg/MsDrgView';
import { PcsBuilder } from '@/components/lookup/pcs-builder/PcsBuilder';
import type { BrowsePlace } from '@/lib/codes/browse/browse-place';
import { BrowseContents } from './BrowseContents';
import type { BrowseNav } from './browse-nav';
import styles from './BrowseView.module.css';

/** A page of the browsed code book: builder, indexes, tables, MS-DRGs, changes. The caller keeps the trail of places. */
export function BrowseView({ place, nav }: { place: BrowsePlace; nav: BrowseNav }) {
  useEffect(() => {
    // Newer browsers return a promise, which React would take for the clean-up.
    window.scrollTo(0, 0);
  }, []);
  return <article className={styles['browse']}>{pageOf(place, nav)}</article>;
}

function pageOf(place: BrowsePlace, nav: BrowseNav) {
  switch (place.kind) {
    case 'contents':
      return <BrowseContents nav={nav} />;
    case 'pcs-builder':
      return <PcsBuilder chosen={place.chosen} nav={nav} />;
    case 'index':
      return <IndexView place={place} nav={nav} />;
    case 'main-term':
      return <MainTermView place={place} nav={nav} />;
    case 'index-places':
      return <IndexPlacesView code={place.code} system={place.system} nav={nav} />;
    case 'ms-drg':
      return <MsDrgView mdc={place.mdc} nav={nav} />;
    case 'changes':
      return <ChangesView place={place} nav={nav} />;
    case 'drill':
      return <DrillView sourceId={place.source} />;
  }
}
