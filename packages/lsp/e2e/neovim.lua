-- SPDX-License-Identifier: EUPL-1.2
-- Tries the language server in Neovim with its own client: run by e2e/run.ts. The first failure ends it with code 1.

local server = vim.env.KLAREBRIEF_SERVER
local node = vim.env.KLAREBRIEF_NODE
local folder = vim.env.KLAREBRIEF_FOLDER
local passed = 0

local function step(name, run)
  local fine, problem = pcall(run)
  if not fine then
    io.stdout:write("not ok " .. name .. ": " .. tostring(problem) .. "\n")
    vim.cmd("cquit 1")
  end
  passed = passed + 1
  io.stdout:write("ok " .. name .. "\n")
end

local function until_holds(ask)
  assert(vim.wait(20000, function() return ask() and true or false end, 50), "it did not come to hold")
  return ask()
end

local function problems(pattern)
  return vim.tbl_filter(function(found) return found.message:find(pattern) end, vim.diagnostic.get(0))
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n")
end

local id
local function client() return vim.lsp.get_client_by_id(id) end

local function ask(method, params)
  local answer, problem = client().request_sync(method, params, 10000, 0)
  assert(answer and not answer.err, problem or vim.inspect(answer and answer.err))
  return answer.result
end

--- Puts the cursor on a word; columns count bytes.
local function go_to(word)
  vim.fn.cursor(1, 1)
  assert(vim.fn.search(word, "cW") > 0, word .. " is not in the letter")
end

local function apply(title)
  local params = vim.lsp.util.make_range_params(0, client().offset_encoding)
  local row = vim.fn.line(".") - 1
  params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(0, row) }
  for _, action in ipairs(ask("textDocument/codeAction", params)) do
    if action.title:find(title) then
      return vim.lsp.util.apply_workspace_edit(action.edit, client().offset_encoding)
    end
  end
  error("no action like " .. title)
end

step("the server starts for a letter", function()
  vim.cmd("edit " .. folder .. "/brief.md")
  id = vim.lsp.start_client({ cmd = { node, server, "--stdio" }, root_dir = folder, name = "klarebrief" })
  assert(id and vim.lsp.buf_attach_client(0, id))
  until_holds(function() return client() and client().initialized end)
end)

step("problems are shown, behind letters with accents too", function()
  until_holds(function() return #problems("Indien") == 1 end)
  local found = problems("indien")[1]
  assert(#problems("geen telefoonnummer") == 1)
  local line = vim.api.nvim_buf_get_lines(0, found.lnum, found.lnum + 1, false)[1]
  assert(line:sub(found.col + 1, found.end_col) == "indien", vim.inspect(found))
end)

step("a better word is put in, and the problem goes", function()
  go_to("Indien")
  apply("^Vervang door")
  assert(text():find("Als u hinder hebt"), text())
  until_holds(function() return #problems("Indien") == 0 end)
end)

step("a missing part is put in as plain text", function()
  go_to("Kijk op")
  local line = problems("geen telefoonnummer")[1].lnum
  vim.fn.cursor(line + 1, problems("geen telefoonnummer")[1].col + 1)
  apply("contactblok")
  assert(text():find("op XXX %(telefoonnummer%)"), text())
end)

step("hover says what a term means", function()
  go_to("aanmaning")
  local hover = ask("textDocument/hover", vim.lsp.util.make_position_params(0, client().offset_encoding))
  assert(hover and hover.contents.value:find("betalen"), vim.inspect(hover))
end)

step("what is typed is checked again", function()
  vim.api.nvim_buf_set_lines(0, -1, -1, false, { "", "Wij doen dit conform ons beleid, teneinde u te helpen." })
  until_holds(function() return #problems("teneinde") == 1 end)
  vim.cmd("silent undo")
  until_holds(function() return #problems("teneinde") == 0 end)
end)

step("a file that is no letter has no problems", function()
  vim.cmd("edit! " .. folder .. "/README.md")
  vim.lsp.buf_attach_client(0, id)
  vim.wait(1000, function() return false end)
  assert(#vim.diagnostic.get(0) == 0)
end)

step("the server stops when it is asked", function()
  client().stop()
  until_holds(function() return client() == nil or client().is_stopped() end)
end)

io.stdout:write("Neovim: " .. passed .. " steps passed\n")
vim.cmd("qall!")
