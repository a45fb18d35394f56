import type { RouteRecordRaw } from 'vue-router'

export default [{ path: '/app/search', component: () => import('./AppSearch.vue') }] satisfies RouteRecordRaw[]
