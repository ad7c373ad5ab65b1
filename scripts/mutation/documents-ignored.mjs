// What is not judged by mutation: the tables that print the rules as a document (`npm run rules`). They are read by
// people; a test that held their every word would only repeat them.
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

const isDocument = (name) => /(Lines|_LINE)$/.test(name ?? '')

const documents = {
  shouldIgnore(path) {
    if (path.isVariableDeclarator() && isDocument(path.node.id.name)) return 'a table of the document of rules'
    if (path.isVariableDeclarator() && path.node.id.name === 'REFERENCE') return 'the source of such a table'
    return undefined
  },
}
export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'documents', documents)]
