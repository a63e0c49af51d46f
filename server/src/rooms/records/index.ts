export {
  addOwnStatement,
  HOME_PAGE_SETTING,
  type StatementAccount,
  type StoredStatement,
  statementAccount,
  storeStatement,
} from './store-statement.ts';
