;; SPDX-License-Identifier: EUPL-1.2
;; Tries the language server in Emacs with Eglot: run by e2e/run.ts. The first failure ends it with code 1.  -*- lexical-binding: t -*-

(require 'cl-lib)
(package-initialize)
(unless (require 'eglot nil t)
  (princ "Emacs: skipped, it has no Eglot\n")
  (kill-emacs 0))

(defvar passed 0)
(defvar folder (getenv "KLAREBRIEF_FOLDER"))

(defmacro step (name &rest body)
  (declare (indent 1))
  `(progn
     (condition-case problem (progn ,@body)
       (error (princ (format "not ok %s: %s\n" ,name (error-message-string problem)))
              (kill-emacs 1)))
     (cl-incf passed)
     (princ (format "ok %s\n" ,name))))

(defmacro holds (form) `(unless ,form (error "%S does not hold; the text is %s" ',form (buffer-string))))

(defun tell-changes ()
  "Tells the server what was typed: Eglot does so when Emacs is idle, which it never is in a batch."
  (when (eglot-current-server) (eglot--signal-textDocument/didChange)))

(defun until-holds (ask)
  "Waits until ASK gives something, and gives that."
  (tell-changes)
  (let ((end (+ (float-time) 20)) answer)
    (while (not (setq answer (funcall ask)))
      (when (> (float-time) end) (error "It did not come to hold: %S" (mapcar #'flymake-diagnostic-text (flymake-diagnostics))))
      (accept-process-output nil 0.05))
    answer))

(defun open (name)
  "Opens a file; what waits for the end of a command is done at once."
  (find-file (expand-file-name name folder))
  (run-hooks 'post-command-hook)
  (until-holds #'eglot-managed-p)
  (flymake-start))

(defun problems (pattern)
  (let ((case-fold-search nil))
    (seq-filter (lambda (found) (string-match-p pattern (flymake-diagnostic-text found))) (flymake-diagnostics))))

(defun found-text (problem)
  (buffer-substring-no-properties (flymake-diagnostic-beg problem) (flymake-diagnostic-end problem)))

(defun choose (title)
  "Asks for the actions at the cursor, as `M-x eglot-code-actions' does, and takes the one with TITLE."
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_prompt choices &rest _)
               (or (seq-find (lambda (choice) (string-match-p title choice)) (all-completions "" choices))
                   (error "No action like %s" title)))))
    (let ((last-nonmenu-event ?\r)) ; by keyboard
      (eglot-code-actions (point) (point) nil t))))

;; As docs/editors.md says, but for where the server is.
(add-to-list 'eglot-server-programs
             `((text-mode markdown-mode html-mode) . (,(getenv "KLAREBRIEF_NODE") ,(getenv "KLAREBRIEF_SERVER") "--stdio")))
(dolist (hook '(text-mode-hook markdown-mode-hook html-mode-hook))
  (add-hook hook #'eglot-ensure))
(setq-default eglot-workspace-configuration '(:klarebrief (:minimumSeverity "info")))
(setq make-backup-files nil create-lockfiles nil auto-save-default nil)
(add-to-list 'auto-mode-alist '("\\.md\\'" . text-mode) t)

(step "the server starts for a letter"
  (open "brief.md"))

(step "problems are shown, behind letters with accents too"
  (until-holds (lambda () (problems "‘indien’")))
  (holds (equal (found-text (car (problems "‘indien’"))) "indien"))
  (holds (= (length (problems "geen telefoonnummer")) 1)))

(step "a better word is put in, and the problem goes"
  (goto-char (flymake-diagnostic-beg (car (problems "‘Indien’"))))
  (choose "^Vervang door")
  (holds (string-match-p "Als u hinder hebt" (buffer-string)))
  (until-holds (lambda () (not (problems "‘Indien’")))))

(step "a missing part is put in as plain text"
  (goto-char (point-min))
  (search-forward "voorbeeldstad.example")
  (choose "contactblok")
  (holds (string-match-p "op XXX (telefoonnummer)" (buffer-string))))

(step "hover says what a term means"
  (goto-char (point-min))
  (search-forward "aanmanin")
  (let (said)
    (tell-changes)
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq said text)))
    (holds (string-match-p "betalen" (until-holds (lambda () said))))))

(step "what is typed is checked again"
  (goto-char (point-max))
  (insert "\nWij doen dit conform ons beleid, teneinde u te helpen.\n")
  (until-holds (lambda () (problems "teneinde"))))

(step "a field of a template is completed from the fields it has"
  (open "sjabloon.md")
  (until-holds (lambda () (problems "‘Indien’")))
  (goto-char (point-min))
  (search-forward "bellen.")
  (insert " Vraag het {{af")
  (completion-at-point)
  (holds (string-match-p "Vraag het {{ afdeling }}$" (buffer-string))))

(step "in ordinary text nothing is offered"
  (insert " of bel")
  (pcase-let ((`(,beg ,end ,table . ,_) (eglot-completion-at-point)))
    (holds (equal (buffer-substring-no-properties beg end) "bel"))
    (holds (null (all-completions "bel" table)))))

(step "a file that is no letter has no problems"
  (open "README.md")
  (sleep-for 1)
  (holds (null (flymake-diagnostics))))

(step "the server stops when it is asked"
  (let ((server (eglot-current-server)))
    (eglot-shutdown server)
    (holds (not (jsonrpc-running-p server)))))

(princ (format "Emacs: %d steps passed\n" passed))
(kill-emacs 0)
