// SPDX-License-Identifier: Apache-2.0
#include "access/role_pages.hpp"

#include "access/markup.hpp"
#include "govuk/govuk.hpp"
#include "language/language.hpp"

namespace stepwise::access {
namespace {

bool is_given_to_roles(Permission permission) { return permission != Permission::anyone && permission != Permission::signed_in; }

std::string labels_of(const std::set<Permission>& permissions) {
  std::string labels;
  for (const Permission permission : permissions) labels.append(labels.empty() ? "" : "; ").append(permission_words(permission).label);
  return labels;
}

Html permission_boxes(const Role& form, std::span<const Problem> problems) {
  govuk::CheckboxesOptions boxes{.name = "may", .legend = govuk::sized_legend(t("What this role may do"), "m"), .problems = problems};
  for (const Permission permission : all_permissions()) {
    if (!is_given_to_roles(permission)) continue;
    const PermissionWords words = permission_words(permission);
    boxes.items.push_back({.value = std::string{words.key}, .text = words.label, .hint = words.explanation});
    if (form.may.contains(permission)) boxes.values.emplace_back(words.key);
  }
  return govuk::checkboxes(boxes);
}

Html read_only(const Role& role) {
  std::vector<Html> items;
  for (const Permission permission : role.may) items.emplace_back(permission_words(permission).label);
  return govuk::inset_text({.content = t("This is the role you hold, so someone with another role has to change it.")}) + bullets(items);
}

}  // namespace

govuk::Page role_list_page(const std::vector<Role>& roles, std::string_view done) {
  govuk::Page page = admin_page(t("Roles"));
  if (done == "saved") page.success = t("Saved. It holds from the next page that anyone opens");
  govuk::TableOptions table = stacked_table(t("What each role may do"), {t("Role"), t("May"), t("Code at sign-in")});
  for (const Role& role : roles)
    table.rows.push_back({govuk::link(role.label, "/admin/roles/" + role.key), labels_of(role.may), role.needs_second_factor ? t("Needed") : t("Not needed")});
  page.main = heading(t("Roles")) + govuk::table(table);
  return page;
}

govuk::Page role_page(const govuk::Frame& frame, const Role& kept, const Role& form, bool own, std::vector<Problem> problems, bool stale) {
  govuk::Page page = admin_page(t("Change a role"), t("Roles"), "/admin/roles");
  page.problems = std::move(problems);
  Html conflict;
  if (stale)
    conflict = both_versions({{t("Name"), kept.label, form.label},
                              {t("Code at sign-in"), kept.needs_second_factor ? t("Needed") : t("Not needed"), form.needs_second_factor ? t("Needed") : t("Not needed")},
                              {t("May"), labels_of(kept.may), labels_of(form.may)}});
  if (own) {
    page.main = two_thirds(heading(kept.label) + read_only(kept));
    return page;
  }
  page.main = two_thirds(
      heading(kept.label) + conflict +
      govuk::question_form(
          frame, "/admin/roles/" + kept.key,
          {govuk::input({.name = "label", .label = t("Role’s name"), .value = form.label, .problems = page.problems, .autocomplete = "off"}),
           govuk::checkboxes({.name = "second_factor",
                              .legend = govuk::sized_legend(t("Signing in"), "m"),
                              .items = {{.value = "yes", .text = t("Needs a code from an authenticator app"), .hint = t("Everyone with this role sets it up at their next sign-in")}},
                              .values = form.needs_second_factor ? std::vector<std::string>{"yes"} : std::vector<std::string>{}}),
           permission_boxes(form, page.problems), govuk::hidden_field("version", std::to_string(kept.version))},
          t("Save")));
  return page;
}

}  // namespace stepwise::access
