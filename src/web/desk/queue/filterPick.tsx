import { Dropdown, Option } from '@fluentui/react-components';
import { useWords } from '../language/languageContext.tsx';

/** One choice of the filters: of several values, or of one. */
export function FilterPick(props: {
  label: string;
  options: { value: string; text: string }[];
  chosen: string[];
  choose(values: string[]): void;
  several?: boolean;
}) {
  const { t } = useWords();
  const { label, options, chosen, several = false } = props;
  const texts = options.filter((option) => chosen.includes(option.value)).map((option) => option.text);
  const said = texts.length > 1 ? t('filter.several', { count: texts.length }) : (texts[0] ?? t('filter.all'));
  return (
    <Dropdown
      size="small"
      aria-label={label}
      multiselect={several}
      value={t('filter.value', { label, said })}
      selectedOptions={chosen}
      onOptionSelect={(_event, { selectedOptions }) => props.choose(selectedOptions)}
      style={{ minWidth: 120 }}
      listbox={{ style: { maxHeight: '60vh' } }}
    >
      {options.map((option) => (
        <Option key={option.value} value={option.value} text={option.text}>
          {option.text}
        </Option>
      ))}
    </Dropdown>
  );
}
