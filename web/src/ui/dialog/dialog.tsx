import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import { useText } from '../../i18n/text.tsx';
import { IconButton } from '../button/button.tsx';
import { IconX } from '../icons.tsx';
import styles from './dialog.module.css';

type DialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  /** Gets the focus back, where what opened it is gone when it closes: an entry of a menu, say. */
  readonly returnTo?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
};

/** A window over the screen, open as long as it is rendered; Esc and a press beside it close it. */
export function Dialog({ title, onClose, returnTo, children }: DialogProps) {
  const text = useText();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const back = returnTo?.current;
    dialog.current?.showModal();
    return () => back?.focus({ preventScroll: true });
  }, [returnTo]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has Esc and the button
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
    >
      <div className={styles.inside}>
        <div className={styles.head}>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          <IconButton
            label={text('people.close')}
            icon={<IconX size={22} stroke={1.75} aria-hidden="true" />}
            onClick={() => dialog.current?.close()}
          />
        </div>
        {children}
      </div>
    </dialog>
  );
}
