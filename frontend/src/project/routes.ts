import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/app/projects', component: () => import('./Projects.vue') },
  { path: '/app/projects/new', component: () => import('./ProjectForm.vue') },
  { path: '/app/projects/:id', component: () => import('./Project.vue'), props: true },
  { path: '/app/projects/:id/edit', component: () => import('./ProjectForm.vue'), props: true },
] satisfies RouteRecordRaw[]
