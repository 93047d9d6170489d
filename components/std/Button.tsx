import type { ButtonHTMLAttributes, Ref } from 'react';
import styles from './Button.module.css';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: 'primary' | 'plain' | 'quiet';
  ref?: Ref<HTMLButtonElement>;
};

/** A push button: one primary a screen, the others plain or quiet. */
export function Button({ look = 'plain', type = 'button', className, ...rest }: Props) {
  return (
    <button
      type={type}
      className={[styles['button'], styles[look], className].filter(Boolean).join(' ')}
      {...rest}
    />
  );
}
