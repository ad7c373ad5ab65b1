// Entry of the bundle that reasoning.test.ts builds: what the product's pages run, within reach of a test.
import { conclude } from '@strideloom/domain/outlook/conclude.ts'
import { judgeFacts } from '@strideloom/domain/timing/judge.ts'

Object.assign(globalThis, { reasoning: { judgeFacts, conclude } })
