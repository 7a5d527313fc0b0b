// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "govuk/page.hpp"
#include "print/job.hpp"
#include "print/paper.hpp"

namespace stepwise::print {

/// The question before printing: the page, and the choices as they stand.
struct Question {
  std::string path, format, language;
  std::string cannot;   ///< why this server makes no PDFs; empty when it does
  bool from_person = false;   ///< the choices are the person's own
  bool unmet = false;         ///< they prefer something that is not among the choices
};
govuk::Page question_page(const govuk::Frame& frame, const Question& question, std::vector<Problem> problems);
/// How one document is getting on.
govuk::Page document_page(const govuk::Frame& frame, const Job& job);
/// Everything the visitor asked for in the last day.
govuk::Page documents_page(const govuk::Frame& frame, const std::vector<Job>& jobs, std::string_view done);
/// What the waiting page's script asks for: {"state": "ready", "words": "..."}.
std::string state_json(const Job& job);

}  // namespace stepwise::print
