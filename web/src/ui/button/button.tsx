import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './button.module.css';

type Look = {
  /**
   * `main`: the one thing to do on the screen, in clay. `plain`: any other action. `quiet`: lies
   * back until it is needed.
   */
  readonly look?: 'main' | 'plain' | 'quiet';
  readonly size?: 'medium' | 'large';
  readonly icon?: ReactNode;
  /** As wide as its place, as on a phone. */
  readonly wide?: boolean;
};

type ButtonProps = Look &
  ButtonHTMLAttributes<HTMLButtonElement> & {
    /** Busy: keeps its width and its text, says so, and takes no second press. */
    readonly busy?: boolean;
    readonly ref?: Ref<HTMLButtonElement>;
  };

export function Button(props: ButtonProps) {
  const { look = 'plain', size = 'medium', icon, wide, busy, children, onClick, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      className={styles.button}
      data-look={look}
      data-size={size}
      data-wide={wide || undefined}
      data-busy={busy || undefined}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon}
      {children}
    </button>
  );
}

type AnchorProps = Look &
  AnchorHTMLAttributes<HTMLAnchorElement> & { readonly ref?: Ref<HTMLAnchorElement> };

function ButtonAnchor(props: AnchorProps) {
  const { look = 'plain', size = 'medium', icon, wide, children, ...rest } = props;
  return (
    <a
      {...rest}
      className={styles.button}
      data-look={look}
      data-size={size}
      data-wide={wide || undefined}
    >
      {icon}
      {children}
    </a>
  );
}

/** A link to a place in the app that looks like a button. */
export const LinkButton = createLink(ButtonAnchor);

type IconButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly label: string;
  readonly icon: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A button that shows only an icon; the label is its name and its tooltip. */
export function IconButton({ label, icon, ...rest }: IconButtonProps) {
  return (
    <button type="button" {...rest} className={styles.icon} aria-label={label} title={label}>
      {icon}
    </button>
  );
}
