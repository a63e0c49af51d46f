import { NativeSelect } from '@mantine/core';

type FilterSelectProps<Value extends string> = {
  /** What is narrowed down; read out, not shown. */
  readonly label: string;
  /** What is said when it is not: 'Any role'. */
  readonly any: string;
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value | undefined) => void;
};

/** One way to narrow a list down, or not to. */
export function FilterSelect<Value extends string>(props: FilterSelectProps<Value>) {
  const { label, any, value, options, onChange } = props;
  return (
    <NativeSelect
      size="md"
      aria-label={label}
      value={value ?? ''}
      data={[{ value: '', label: any }, ...options]}
      onChange={({ currentTarget }) =>
        onChange(options.find((option) => option.value === currentTarget.value)?.value)
      }
    />
  );
}

/** A search without what is undefined, so that its address stays short. */
export function narrowed<Search extends object>(
  search: Search,
  change: { readonly [Key in keyof Search]?: Search[Key] | undefined },
): Search {
  const merged = Object.entries({ ...search, ...change });
  // Cast: what was undefined is left out, and the rest keeps its type.
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined)) as Search;
}
