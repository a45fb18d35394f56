import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/app/demands/:id/match', component: () => import('./Match.vue'), props: true },
] satisfies RouteRecordRaw[]
