import type { DemoStatus } from './demo-lifecycle';

/** One file that a product of the demo company carries when it leaves a status. */
export interface DemoFile {
  readonly deliverable: string;
  readonly by: string;
  readonly zh: string;
  readonly en: string;
}

const file = (deliverable: string, by: string, zh: string, en: string): DemoFile => ({
  deliverable,
  by,
  zh,
  en,
});

/** Files by the status in which they are made: what the gate at its end asks for. */
export const DEMO_FILES: Readonly<Partial<Record<DemoStatus, readonly DemoFile[]>>> = {
  Initiation: [
    file('meetingMinutes', 'wang.lei', '战略会议 会议纪要.txt', 'Meeting minutes strategy board.txt'),
    file('marketForecast', 'li.na', '市场预测分析结果.csv', 'Market forecast.csv'),
    file('productReference', 'li.na', '产品相关资料.pdf', 'Product reference material.pdf'),
    file(
      'productAnalysisReport',
      'li.na',
      '产品调研分析报告 v1.pdf',
      'Product research and analysis report v1.pdf',
    ),
  ],
  Planning: [
    file('competitorMaterial', 'li.na', '竞品资料.csv', 'Competitor material.csv'),
    file('industryAnalysis', 'li.na', '行业分析资料.pdf', 'Industry analysis.pdf'),
    file('existingProjectMaterial', 'smith', '公司已有项目资料.md', 'Existing company project material.md'),
    file('planningSchedule', 'li.na', '产品规划计划.csv', 'Planning schedule.csv'),
    file('productPlan', 'li.na', '产品规划 v2.pdf', 'Product plan v2.pdf'),
  ],
  Development: [file('versionPlan', 'wu.bin', '产品版本计划.csv', 'Version plan.csv')],
  Acceptance: [file('acceptanceRecord', 'li.na', '产品验收记录 v1.0.md', 'Acceptance record v1.0.md')],
  Launch: [
    file('functionList', 'li.na', '产品功能列表.csv', 'Function list.csv'),
    file('prototype', 'li.na', '产品原型.png', 'Prototype.png'),
    file('requirementSpec', 'li.na', '产品需求说明书.pdf', 'Requirement specification.pdf'),
    file('productSystem', 'wu.bin', '产品系统 访问地址.txt', 'Product system address.txt'),
    file('deploymentGuide', 'wu.bin', '产品部署说明文档.pdf', 'Deployment guide.pdf'),
    file('implementationGuide', 'wu.bin', '产品实施说明文档.pdf', 'Implementation guide.pdf'),
    file('promoMaterial', 'zhou.ting', '产品宣传资料 彩页.pdf', 'Promotional material brochure.pdf'),
    file('promoVideo', 'zhou.ting', '产品宣传视频 分镜.md', 'Promo video storyboard.md'),
    file('operationVideo', 'zhou.ting', '产品操作视频 脚本.md', 'How to video script.md'),
    file('promoDeck', 'zhou.ting', '产品宣传PPT 导出.pdf', 'Promo deck export.pdf'),
    file('productDescription', 'li.na', '产品说明.md', 'Product description.md'),
    file('trainingRecord', 'li.na', '产品培训记录.csv', 'Training record.csv'),
  ],
  Retirement: [
    file('noMarketStatement', 'zhou.ting', '产品无市场商机说明.pdf', 'No market opportunity statement.pdf'),
    file('retirementPlan', 'li.na', '产品退市计划.pdf', 'Retirement plan.pdf'),
    file('impactInventory', 'zhou.ting', '存量客户清单.csv', 'Impact inventory.csv'),
    file('retirementNotice', 'zhou.ting', '产品退市通知书.pdf', 'Retirement notice.pdf'),
  ],
};
