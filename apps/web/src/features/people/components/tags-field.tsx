import '@mantine/core/styles/ScrollArea.css'
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/Combobox.css'
import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/Input.css'
import '@mantine/core/styles/InlineInput.css'
import '@mantine/core/styles/CloseButton.css'
import '@mantine/core/styles/Pill.css'
import '@mantine/core/styles/PillsInput.css'
import { type ComboboxItem, type OptionsFilter, TagsInput } from '@mantine/core'

/** Only what fits what is being typed: an open list would lie over the buttons below. */
const fitting: OptionsFilter = ({ options, search }) => {
  const typed = search.trim().toLowerCase()
  if (typed === '') return []
  return (options as ComboboxItem[]).filter(({ label }) => label.toLowerCase().includes(typed))
}

/** Short words to find runners by; what others use is offered while typing. */
export const TagsField = ({
  tags,
  onChange,
  known,
  error,
}: {
  tags: string[]
  onChange: (tags: string[]) => void
  known: string[]
  error?: string | undefined
}) => (
  <TagsInput
    label="Tags"
    description="Enter adds one, for example marathon."
    value={tags}
    onChange={onChange}
    data={known}
    filter={fitting}
    openOnFocus={false}
    maxTags={12}
    maxLength={24}
    acceptValueOnBlur
    clearable={false}
    error={error}
  />
)
