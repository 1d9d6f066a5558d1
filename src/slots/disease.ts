import { oncePerArticle } from './once-per-article.ts'

const DISEASE =
  /\b(?:disease|virus|coronavirus|infect(?:ed|ion|ions|ious)|outbreak|epidemic|pandemic|cholera|measles|ebola|covid|sars|mers|influenza|flu|malaria|dengue|mpox|monkeypox|polio|tuberculosis|vaccin(?:e|es|ated|ation)|symptoms|fever|hepatitis|HIV|AIDS|zika|typhoid|plague|bacteria|diphtheria|meningitis|rabies|contagious|contagion|quarantine|syndrome|poisoning|salmonella|norovirus|listeria|anthrax|sick|ill|illness|patients|hospitali[sz]ed|health (?:ministry|minister|officials|authorities|agency|department))\b/i

/** True for an article with a word of disease: "40 cases" are infections there, and elsewhere lawsuits or crates. */
export const speaksOfDisease = oncePerArticle(({ document: { text } }): boolean => DISEASE.test(text))
