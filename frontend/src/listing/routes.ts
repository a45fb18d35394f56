import type { RouteRecordRaw } from 'vue-router'
import { NOUNS } from './nouns'

export default [
  { path: `/app/lists/:noun(${NOUNS.join('|')})`, component: () => import('./Rows.vue'), props: true },
  { path: `/app/lists/:noun(${NOUNS.join('|')})/:id`, component: () => import('./Row.vue'), props: true },
  { path: '/app/confirm', component: () => import('./Confirm.vue') },
] satisfies RouteRecordRaw[]
