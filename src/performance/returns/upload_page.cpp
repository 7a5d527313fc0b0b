// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "language/language.hpp"
#include "performance/returns/page_parts.hpp"
#include "performance/returns/return_pages.hpp"

namespace stepwise::returns {
namespace {

using html::element;
using html::Html;

constexpr std::size_t mega = 1'000'000;

/// What the script fills in while the file is sent; hidden without it.
Html sending() {
  return element("div", {{"hidden", std::nullopt}, {"data-upload-progress", ""}},
                 element("p", {{"class", "govuk-body"}},
                         {element("label", {{"for", "sent"}}, t("Sent so far")), Html{" "}, element("progress", {{"id", "sent"}, {"max", "100"}, {"value", "0"}}, Html{})})) +
         element("p", {{"class", "govuk-body"}, {"role", "status"}, {"data-upload-words", ""}, {"data-sending", t("The file is being sent. Keep this page open.").str()},
                       {"data-keeping", t("The file has arrived and is being kept.").str()}, {"data-lost", t("The file did not arrive. Check your connection and send it again.").str()}}, Html{});
}

}  // namespace

govuk::Page upload_page(const govuk::Frame& frame, const UploadModel& model) {
  govuk::Page page;
  page.title = t("Upload a return");
  page.back = std::string{returns_href};
  const std::string here = std::string{returns_href} + "/upload";
  const Html fields = govuk::file_upload({.id = "file", .name = "file", .label = Html{t("File of the return")}, .hint = t("CSV, CSV in gzip or zip, or Parquet; at most {0} MB", number_words(static_cast<std::int64_t>(model.most_bytes / mega))), .problems = model.problems});
  const Html day = govuk::date_field({.name = "received", .legend = govuk::sized_legend(t("Which day does it count as sent?"), "s"), .hint = t("Leave it empty for today. A later return takes the place of an earlier one"),
                                      .day = model.day, .month = model.month, .year = model.year, .problems = model.problems});
  page.main = element("div", {{"class", "app-two-thirds"}},
                      heading(page.title) + paragraph(t("A file of Client Level Data, Release 2 or 1, of one council or of several. It is kept as it is and checked. What is wrong in it is listed before and after anybody counts on it; it can be left out again.")) +
                          govuk::question_form(frame, here, {fields, day, sending()}, govuk::button({.text = t("Upload"), .prevent_double_click = true}), {{"enctype", "multipart/form-data"}, {"data-upload", ""}}));
  page.problems = model.problems;
  return page;
}

}  // namespace stepwise::returns
