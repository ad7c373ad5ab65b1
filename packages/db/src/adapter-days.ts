import { ColumnTypeEnum, type SqlDriverAdapterFactory, type SqlQueryable } from '@prisma/driver-adapter-utils'

/**
 * Makes raw queries give a `date` as it stands in the database, `YYYY-MM-DD`, instead of a moment in UTC.
 * Typed queries do not look at these column types and are not touched.
 */
export const rawDaysAsText = (factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory => ({
  provider: factory.provider,
  adapterName: factory.adapterName,
  connect: async () => {
    const adapter = daysAsText(await factory.connect())
    const begin = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (isolationLevel) => daysAsText(await begin(isolationLevel))
    return adapter
  },
})

const daysAsText = <Q extends SqlQueryable>(queryable: Q): Q => {
  const query = queryable.queryRaw.bind(queryable)
  queryable.queryRaw = async (params) => {
    const answer = await query(params)
    return { ...answer, columnTypes: answer.columnTypes.map(asText) }
  }
  return queryable
}

const asText = (type: (typeof ColumnTypeEnum)[keyof typeof ColumnTypeEnum]) => {
  if (type === ColumnTypeEnum.Date) return ColumnTypeEnum.Text
  return type === ColumnTypeEnum.DateArray ? ColumnTypeEnum.TextArray : type
}
