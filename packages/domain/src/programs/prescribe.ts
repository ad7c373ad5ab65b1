import type { EditContext } from './edit-context.ts'
import { layOut } from './lay-out.ts'
import { putRecord } from './put-record.ts'
import type { Prescription, Program } from './schema.ts'

/** Adds a prescription and lays it on its weekdays, from today to the end of the program. */
export const prescribe = (program: Program, prescription: Prescription, context: EditContext): Program =>
  layOut(putRecord(program, 'prescriptions', prescription), prescription, context)
