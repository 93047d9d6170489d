import { FigureField } from '@/components/facts/FigureField';
import { COST_FACTS, COST_IDS, type CostId, type OwnCosts } from '@/lib/exam/costs';
import { formatDollars } from './format-dollars';
import styles from './Prepare.module.css';

const MOST_DOLLARS = 100_000;

type Props = { own: OwnCosts; onChange: (own: OwnCosts) => void };

/** Each figure with its source; the user's own wins, and goes back to the source's with one button. */
export function CostFigures({ own, onChange }: Props) {
  const change = (id: CostId, amount: number | undefined) => {
    const { [id]: _, ...others } = own;
    onChange(amount === undefined ? others : { ...others, [id]: amount });
  };
  return (
    <div className={styles['figures']}>
      {COST_IDS.map((id) => (
        <FigureField
          key={`${id} ${own[id] === undefined}`}
          title={COST_FACTS[id].title}
          unit="US dollars"
          fact={COST_FACTS[id]}
          own={own[id]}
          most={MOST_DOLLARS}
          format={formatDollars}
          onChange={(amount) => change(id, amount)}
        />
      ))}
    </div>
  );
}
