// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace stepwise::print::test {

/// What poppler says of a PDF: its facts (pdfinfo) and its text (pdftotext).
struct Pdf {
  std::map<std::string, std::string> facts;
  std::string text;
};
Pdf read_pdf(const std::string& bytes);
/// The tags, as pdfinfo -struct lists them.
std::string structure_of(const std::string& bytes);
/// Of the first such word, in points; 0 when it is not there.
double height_of_word(const std::string& bytes, std::string_view word);

/// A process and everything it started, by /proc.
std::vector<int> family_of(int process);
std::map<std::string, std::string> status_of(int process);
std::string words_of(int process);
std::string user_namespace_of(int process);
/// Whether none of them lives, waiting a moment for the last.
bool all_gone(const std::vector<int>& processes);

}  // namespace stepwise::print::test
