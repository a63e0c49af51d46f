import type { ReactNode } from 'react';
import { Text } from '../../i18n/text.tsx';
import styles from './state.module.css';

function Loading({ children }: { readonly children: ReactNode }) {
  return (
    <div aria-busy="true">
      <p className="visually-hidden" role="status">
        <Text id="state.loading" />
      </p>
      <div className={styles.skeleton} aria-hidden="true">
        {children}
      </div>
    </div>
  );
}

function Bone({ width, height = '1em' }: { readonly width: string; readonly height?: string }) {
  return <div className={styles.bone} style={{ width, height }} />;
}

/** Lines of text to come. */
export function TextSkeleton({ lines = 4 }: { readonly lines?: number }) {
  return (
    <Loading>
      {Array.from({ length: lines }, (_line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no other identity
        <Bone key={index} width={`${[96, 88, 93, 62][index % 4]}%`} />
      ))}
    </Loading>
  );
}

/** Cards to come: a heading, a line, a button. */
export function CardSkeleton({ cards = 1 }: { readonly cards?: number }) {
  return (
    <Loading>
      {Array.from({ length: cards }, (_card, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the cards have no other identity
        <div key={index} className={styles.card}>
          <Bone width="55%" height="1.5em" />
          <Bone width="90%" />
          <Bone width="8rem" height="2.75rem" />
        </div>
      ))}
    </Loading>
  );
}

/** Rows of a list or table to come. */
export function RowsSkeleton({ rows = 5 }: { readonly rows?: number }) {
  return (
    <Loading>
      {Array.from({ length: rows }, (_row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no other identity
        <Bone key={index} width="100%" height="2.75rem" />
      ))}
    </Loading>
  );
}

/** The skill map to come: a ridge without anything on it. */
export function MapSkeleton() {
  return (
    <Loading>
      <svg
        className={styles.ridge}
        viewBox="0 0 400 200"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path d="M0 120C50 70 90 60 130 90s70 30 110-10 90-50 160-10v130H0Z" />
        <path d="M0 170c40-10 50-50 90-50s50 40 90 30 50-60 100-60 60 40 120 30v80H0Z" />
      </svg>
    </Loading>
  );
}
