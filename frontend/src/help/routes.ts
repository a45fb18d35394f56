import type { RouteRecordRaw } from 'vue-router'

export default [{ path: '/app/help', component: () => import('./Help.vue') }] satisfies RouteRecordRaw[]
