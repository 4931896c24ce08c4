" SPDX-License-Identifier: EUPL-1.2
" Tries the language server in Vim with ALE: run by e2e/run.ts. The first failure ends it with code 1.

let s:passed = 0

function! s:Say(text) abort
  verbose echo a:text
  verbose echo ''
endfunction

function! s:Step(name, Run) abort
  try
    call a:Run()
  catch
    call s:Say('not ok ' . a:name . ': ' . v:exception)
    cquit
  endtry
  let s:passed += 1
  call s:Say('ok ' . a:name)
endfunction

function! s:Holds(condition) abort
  if !a:condition
    throw 'it does not hold; the text is ' . join(getline(1, '$'), ' | ')
  endif
endfunction

function! s:UntilHolds(Ask) abort
  for i in range(200)
    if a:Ask()
      return
    endif
    sleep 100m
  endfor
  throw 'it did not come to hold: ' . string(s:Problems('.'))
endfunction

function! s:Problems(pattern) abort
  return filter(getloclist(0), {_, found -> found.text =~# a:pattern})
endfunction

" The actions at the cursor, as :ALECodeAction shows them; the one with this title is chosen.
function! s:Choose(title) abort
  let s:title = a:title
  ALECodeAction
endfunction

filetype plugin on
try
  packadd ale
catch
  call s:Say('Vim: skipped, it has no ALE')
  qall!
endtry
" As docs/editors.md says, but for where the server is.
let g:ale_linters_explicit = 1
let g:ale_linters = {'text': ['klarebrief'], 'markdown': ['klarebrief'], 'html': ['klarebrief']}
for [s:type, s:language] in items({'text': 'plaintext', 'markdown': 'markdown', 'html': 'html'})
  call ale#linter#Define(s:type, {
  \   'name': 'klarebrief',
  \   'lsp': 'stdio',
  \   'executable': $KLAREBRIEF_NODE,
  \   'command': '%e ' . $KLAREBRIEF_SERVER . ' --stdio',
  \   'language': s:language,
  \   'project_root': {buffer -> expand('#' . buffer . ':p:h')},
  \   'initialization_options': {'positionEncoding': 'utf-8'},
  \ })
endfor
runtime autoload/ale/util.vim
function! ale#util#Input(message, value) abort
  let number = matchstr(a:message, '\d\+\ze) [^\n]*' . s:title)
  return number is# '' ? 0 : number
endfunction

function! s:Problem_shown() abort
  edit brief.md
  ALELint
  call s:UntilHolds({-> len(s:Problems('‘indien’')) == 1})
  let found = s:Problems('‘indien’')[0]
  call s:Holds(getline(found.lnum)[found.col - 1 : found.end_col - 1] is# 'indien')
  call s:Holds(len(s:Problems('geen telefoonnummer')) == 1)
endfunction

function! s:Word_replaced() abort
  call cursor(1, 1)
  call search('\CIndien')
  call s:Choose('Vervang door')
  call s:UntilHolds({-> search('de weg. Als u hinder hebt', 'nw') > 0})
  ALELint
  call s:UntilHolds({-> empty(s:Problems('‘Indien’'))})
endfunction

function! s:Part_inserted() abort
  call cursor(1, 1)
  " On the last word: at the full stop behind it ALE takes another one.
  call search('example', 'e')
  call s:Choose('contactblok')
  call s:UntilHolds({-> search('op XXX (telefoonnummer)', 'nw') > 0})
endfunction

function! s:No_letter() abort
  write
  edit README.md
  ALELint
  sleep 1
  call s:Holds(empty(getloclist(0)))
endfunction

set encoding=utf-8 hidden nomore
call s:Step('problems are shown, behind letters with accents too', function('s:Problem_shown'))
call s:Step('a better word is put in, behind letters with accents too, and the problem goes', function('s:Word_replaced'))
call s:Step('a missing part is put in as plain text', function('s:Part_inserted'))
call s:Step('a file that is no letter has no problems', function('s:No_letter'))
call s:Say('Vim: ' . s:passed . ' steps passed')
qall!
