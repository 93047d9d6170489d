import { useAction } from '@/components/data/use-action';
import { Choices } from '@/components/std/Choices';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { changeSettings } from '@/lib/settings/settings';

/** Whether minutes count in whole CEUs or in quarters. */
export function QuarterChoice({ hasQuarters }: { hasQuarters: boolean }) {
  const { error, run } = useAction();
  return (
    <>
      <Choices
        legend="CEUs from minutes"
        type="radio"
        layout="row"
        choices={[
          { value: 'whole', label: 'Whole CEUs' },
          { value: 'quarters', label: 'Quarters' },
        ]}
        chosen={[hasQuarters ? 'quarters' : 'whole']}
        hint="AHIMA’s rule is whole ones. Activities entered as CEUs stay as entered."
        onChange={([chosen]) => run(() => changeSettings({ hasQuarterCeus: chosen === 'quarters' }))}
      />
      {error !== undefined && <ErrorNotice error={error} />}
    </>
  );
}
