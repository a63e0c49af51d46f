type MarkProps = {
  /** Edge of the square, in pixels. Works from 16 up. */
  readonly size?: number;
  readonly className?: string | undefined;
};

/** Three balanced stones, slightly off centre, in the colour of the text around them. The name
 * stands beside it, or on the link that holds it. */
export function Mark({ size = 28, className }: MarkProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="currentColor"
      className={className}
      aria-hidden="true"
    >
      <path d="M9 4.7c0-2 2-3.2 4.2-3.2 2.4 0 3.8 1.4 3.7 3.1C16.8 6.3 15.3 7 13 7 10.8 7 9 6.4 9 4.7Z" />
      <path d="M4.6 11.3C4.5 9.2 7.6 8.2 11 8.2c3.8 0 6.3 1.2 6.2 3.2-.1 2-2.6 2.7-6.3 2.7s-6.2-.7-6.3-2.8Z" />
      <path d="M2.5 19.1c-.1-2.6 3.5-3.8 9.3-3.8 6.2 0 9.8 1.4 9.6 3.8-.2 2.3-3.8 3.2-9.4 3.2s-9.3-.8-9.5-3.2Z" />
    </svg>
  );
}
