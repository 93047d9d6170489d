import { LayerMissing } from '@/components/lookup/browse/LayerMissing';
import { Gone } from '@/components/lookup/browse/Gone';
import { PageHead } from '@/components/lookup/browse/PageHead';
import type { BrowseNav } from '@/components/lookup/browse/browse-nav';
import { useLayer } from '@/components/lookup/browse/use-layer';
import { drgGroups, type DrgFamily } from '@/lib/codes/browse/drg-groups';
import { mdcTitle, NO_MDC } from '@/lib/codes/browse/mdc-titles';
import { drgTitle } from '@/lib/codes/drg-title';
import type { MsDrg } from '@/lib/codes/records/ms-drg';
import styles from './MsDrgView.module.css';

/** The MDCs, or the MS-DRGs of one of them with their split by MCC and CC. */
export function MsDrgView({ mdc, nav }: { mdc: string | undefined; nav: BrowseNav }) {
  const layer = useLayer<MsDrg>('msdrg', 'details');
  if (layer === undefined) return null;
  if (layer === null) {
    return (
      <LayerMissing
        title="MS-DRGs"
        file="the list of MS-DRGs (appendix A of the Definitions Manual, as text)"
      />
    );
  }
  const groups = drgGroups(layer.records);
  if (mdc === undefined) {
    return (
      <>
        <PageHead edition={`MS-DRG ${layer.edition}`} title="MS-DRGs by MDC">
          {layer.records.size} DRGs. A medical or surgical family is split by what its secondary diagnoses
          are: MCC, CC or neither.
        </PageHead>
        <ul className={styles['mdcs']} aria-label="Major diagnostic categories">
          {groups.map((group) => (
            <li key={group.mdc}>
              <button type="button" onClick={() => nav.go({ kind: 'ms-drg', mdc: group.mdc })}>
                <code>{group.mdc === NO_MDC ? '–' : group.mdc}</code>
                <span>{mdcTitle(group.mdc)}</span>
                <span className={styles['count']}>{group.drgs}</span>
              </button>
            </li>
          ))}
        </ul>
      </>
    );
  }
  const group = groups.find((each) => each.mdc === mdc);
  if (!group) {
    return <Gone>The installed MS-DRG version has no MDC {mdc}.</Gone>;
  }
  return (
    <>
      <PageHead
        edition={`MS-DRG ${layer.edition}${mdc === NO_MDC ? '' : ` · MDC ${mdc}`}`}
        title={mdcTitle(mdc)}
      >
        {group.drgs} DRGs in {group.families.length} families.
      </PageHead>
      <ul className={styles['families']} aria-label="Families">
        {group.families.map((family) => (
          <Family key={family.members[0]?.code} family={family} nav={nav} />
        ))}
      </ul>
    </>
  );
}

function Family({ family: { base, type, members }, nav }: { family: DrgFamily; nav: BrowseNav }) {
  return (
    <li>
      <h2>{drgTitle(base)}</h2>
      <p className={styles['type']}>
        {[type ?? 'neither medical nor surgical', members.length === 1 && 'not split']
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ul className={styles['members']}>
        {members.map(({ code, severity }) => (
          <li key={code}>
            <button type="button" onClick={() => nav.openCode('msdrg', code)}>
              <code>{code}</code>
              <span>
                {severity === undefined
                  ? 'all'
                  : severity.startsWith('without')
                    ? severity
                    : `with ${severity}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </li>
  );
}
