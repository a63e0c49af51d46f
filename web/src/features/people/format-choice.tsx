import type { Format } from '../../api/wire.ts';
import { useText } from '../../i18n/text.tsx';
import { ChoiceCards } from './choice-cards.tsx';

const formats = [
  { value: 'article', title: 'people.format.article', words: 'people.format.article.words' },
  { value: 'video', title: 'people.format.video', words: 'people.format.video.words' },
  { value: 'audio', title: 'people.format.audio', words: 'people.format.audio.words' },
  { value: 'exercise', title: 'people.format.exercise', words: 'people.format.exercise.words' },
  { value: 'quiz', title: 'people.format.quiz', words: 'people.format.quiz.words' },
] as const satisfies readonly { value: Format; title: string; words: string }[];

/** The formats that this version knows; a newer server may name others. */
export function knownFormats(values: readonly string[]): Format[] {
  return formats.map(({ value }) => value).filter((value) => values.includes(value));
}

type FormatChoiceProps = {
  readonly value: readonly Format[];
  readonly onChange: (formats: Format[]) => void;
};

export function FormatChoice({ value, onChange }: FormatChoiceProps) {
  const text = useText();
  return (
    <ChoiceCards
      columns="many"
      label={text('people.formats.title')}
      values={value}
      onChange={(format) =>
        onChange(
          value.includes(format) ? value.filter((kept) => kept !== format) : [...value, format],
        )
      }
      choices={formats.map((format) => ({
        value: format.value,
        title: text(format.title),
        words: text(format.words),
      }))}
    />
  );
}
