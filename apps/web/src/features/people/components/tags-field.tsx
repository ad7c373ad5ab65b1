import '@mantine/core/styles/ScrollArea.css'
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/Combobox.css'
import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/Input.css'
import '@mantine/core/styles/InlineInput.css'
import '@mantine/core/styles/CloseButton.css'
import '@mantine/core/styles/Pill.css'
import '@mantine/core/styles/PillsInput.css'
import { TagsInput } from '@mantine/core'

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
    maxTags={12}
    maxLength={24}
    acceptValueOnBlur
    clearable={false}
    error={error}
  />
)
